type Waiting = { work: () => Promise<void>; isUrgent: boolean }

/**
 * Work in fair turns: one at a time for a person, `atOnce` at a time for all, and people take turns, so that one person's three hundred thumbnails hold up nobody's page. A page goes before thumbnails.
 * Null when that person already has `deep` waiting.
 */
export const fairTurns = ({ atOnce, deep }: { atOnce: number; deep: number }) => {
  // In the order in which their turns come; a person who had one goes to the end.
  const queues = new Map<string, Waiting[]>()
  const busy = new Set<string>()

  const next = (): void => {
    if (busy.size >= atOnce) return
    for (const [who, waiting] of queues) {
      if (busy.has(who)) continue
      const at = waiting.findIndex(each => each.isUrgent)
      const [mine] = waiting.splice(Math.max(0, at), 1)
      queues.delete(who)
      if (!mine) continue
      if (waiting.length > 0) queues.set(who, waiting)
      busy.add(who)
      void mine.work().finally(() => {
        busy.delete(who)
        next()
      })
      next()
      return
    }
  }

  return <T>(who: string, isUrgent: boolean, work: () => Promise<T>): Promise<T> | null => {
    const waiting = queues.get(who) ?? []
    if (waiting.length >= deep) return null
    const result = new Promise<T>((resolve, reject) => {
      waiting.push({ isUrgent, work: () => work().then(resolve, reject) })
    })
    queues.set(who, waiting)
    next()
    return result
  }
}
