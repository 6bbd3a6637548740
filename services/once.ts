import type { Ctx } from './context'

/**
 * Asks once while a page is read: several panels that need the same answer share it. Holds only for a context marked
 * as reading and as long as that context lives; a deed, and whatever has none of that mark, asks anew each time.
 */
export const oncePerPage = <Rest extends unknown[], T>(
  ask: (ctx: Ctx, id: string, ...rest: Rest) => Promise<T>,
): ((ctx: Ctx, id: string, ...rest: Rest) => Promise<T>) => {
  const kept = new WeakMap<object, Map<string, Promise<T>>>()
  return (ctx, id, ...rest) => {
    if (!ctx.reading) return ask(ctx, id, ...rest)
    const answers = kept.get(ctx.reading) ?? new Map<string, Promise<T>>()
    kept.set(ctx.reading, answers)
    const known = answers.get(id) ?? ask(ctx, id, ...rest)
    answers.set(id, known)
    return known
  }
}
