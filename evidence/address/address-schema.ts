import * as z from 'zod/mini';
import { maskQuery } from './mask-query.ts';

/** An address as evidence holds it: what its query says is left behind as it is read. */
export const addressSchema = z.pipe(z.string(), z.transform(maskQuery));
