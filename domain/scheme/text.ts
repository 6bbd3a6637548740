import { z } from 'zod'

/** A sentence in both languages, keyed by locale so that `text[locale]` reads it. */
export const Text = z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) })
export type Text = z.infer<typeof Text>

/** Both languages of one text, Chinese first. */
export const both = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })
