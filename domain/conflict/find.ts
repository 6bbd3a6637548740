import { type ConflictGraph, type Edge, enterpriseNode, expertNode } from './graph'
import { type ConflictPath, PATH_STEPS, PATHS_KEPT, type Step } from './path'

/** A name that more enterprises share than this says nothing: it is not followed from one to the other. */
const MOST_NAMESAKES = 12

const stepsOf = (edges: readonly Edge[]): Step[] =>
  edges.flatMap(({ kind, subject, object, until, as }) => {
    const step: Step = { kind, subject, object, until }
    return as === null ? [step] : [step, { kind: 'known_as', subject: object, object: as, until: null }]
  })

const pathOf = (edges: readonly Edge[]): ConflictPath => ({
  steps: stepsOf(edges),
  length: edges.length,
  isWeak: edges.some(edge => edge.isWeak),
})

/**
 * Every enterprise an expert is connected to in at most so many steps, with the shortest paths, those that rest on more
 * than a name first. With `only`, paths to that enterprise alone.
 */
export function findConflicts(
  graph: ConflictGraph,
  personId: string,
  { most = PATH_STEPS, only }: { most?: number; only?: string | undefined } = {},
): Map<string, ConflictPath[]> {
  const found = new Map<string, ConflictPath[]>()
  const start = expertNode(personId)
  const target = only === undefined ? undefined : enterpriseNode(only)
  let frontier: { at: string; edges: readonly Edge[]; seen: readonly string[] }[] = [
    { at: start, edges: [], seen: [start] },
  ]
  for (let step = 1; step <= most; step++) {
    const next: typeof frontier = []
    for (const { at, edges, seen } of frontier) {
      const ways = graph.edges.get(at) ?? []
      if (at.startsWith('h:') && ways.length > MOST_NAMESAKES) continue
      for (const edge of ways) {
        if (seen.includes(edge.to)) continue
        const path = [...edges, edge]
        if (edge.to.startsWith('e:') && (target === undefined || edge.to === target)) {
          const id = edge.to.slice(2)
          const list = found.get(id)
          if (!list) found.set(id, [pathOf(path)])
          else if (list.length < PATHS_KEPT) list.push(pathOf(path))
        }
        if (!edge.ends && step < most && edge.to !== target)
          next.push({ at: edge.to, edges: path, seen: [...seen, edge.to] })
      }
    }
    frontier = next
  }
  for (const list of found.values())
    list.sort((a, b) => Number(a.isWeak) - Number(b.isWeak) || a.length - b.length)
  return found
}
