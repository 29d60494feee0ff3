import { z } from 'zod';

/** Roles that a membership can carry in one community. The organisation admin is a role of the account. */
export const roles = ['peer', 'supporter', 'lead', 'admin'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Roles of those who work for a community. */
export const staffRoles = ['supporter', 'lead', 'admin'] as const satisfies readonly Role[];
