import * as z from 'zod/mini';

/** Of `GET /containers/json?all=1`. */
export const listSchema = z.array(
  z.object({ Id: z.string().check(z.regex(/^[\da-f]{12,64}$/)), Created: z.optional(z.number()) }),
);

const bindingsSchema = z.nullish(
  z.record(
    z.string(),
    z.nullable(z.union([z.array(z.object({ HostIp: z.optional(z.string()), HostPort: z.string() })), z.object({})])),
  ),
);

/** Of `GET /containers/ID/json`, as far as it is read. Podman answers in the same words as Docker, a few of its states aside. */
export const inspectSchema = z.object({
  Id: z.string(),
  Name: z.string(),
  State: z.object({
    Status: z.string(),
    OOMKilled: z.optional(z.boolean()),
    Pid: z.optional(z.number()),
    ExitCode: z.optional(z.number()),
    StartedAt: z.optional(z.string()),
    FinishedAt: z.optional(z.string()),
    Health: z.nullish(z.object({ Status: z.string() })),
  }),
  RestartCount: z.optional(z.number()),
  HostConfig: z.optional(z.object({ PortBindings: bindingsSchema, NetworkMode: z.optional(z.string()) })),
  NetworkSettings: z.optional(z.object({ Ports: bindingsSchema })),
  Mounts: z.nullish(
    z.array(z.object({ Type: z.optional(z.string()), Source: z.optional(z.string()), Destination: z.string() })),
  ),
  Config: z.optional(
    z.object({
      Image: z.optional(z.string()),
      Cmd: z.nullish(z.array(z.string())),
      Labels: z.nullish(z.record(z.string(), z.string())),
      WorkingDir: z.optional(z.string()),
      ExposedPorts: z.nullish(z.record(z.string(), z.unknown())),
    }),
  ),
});

export type Inspected = z.infer<typeof inspectSchema>;
export type Bindings = z.infer<typeof bindingsSchema>;
