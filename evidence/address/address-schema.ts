import * as z from 'zod/mini';
import { maskQuery } from './mask-query.ts';

/** An address as evidence holds it: values of its query are dropped as it's read. */
export const addressSchema = z.pipe(z.string(), z.transform(maskQuery));
