/** The name of a file that a window sends. */
import { basename } from 'node:path'
import { z } from 'zod'

/** Becomes a file's name on this machine. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => basename(name) === name && !/[\\/]|^\.+$/.test(name), 'must be a file name without a path')
