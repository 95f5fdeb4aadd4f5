/** The name of a file that a window sends. */
import { basename } from 'node:path'
import { z } from 'zod'
import { rule } from '../../shared/input-problem'

/** Becomes a file's name on this machine. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => basename(name) === name && !/[\\/]|^\.+$/.test(name), rule('errors:input.plainFileName'))
