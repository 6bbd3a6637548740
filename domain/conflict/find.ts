import { type ConflictGraph, type Edge, expertNode } from './graph'
import { enterpriseNode } from './organisations'
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

const waysFrom = (graph: ConflictGraph, node: string): readonly Edge[] => {
  const ways = graph.edges.get(node) ?? []
  return node.startsWith('h:') && ways.length > MOST_NAMESAKES ? [] : ways
}

/** How many steps at least lead from a node to the target, for every node near enough. */
const distancesTo = (graph: ConflictGraph, target: string, most: number): Map<string, number> => {
  const back = new Map<string, string[]>()
  for (const from of graph.edges.keys())
    for (const { to, ends } of waysFrom(graph, from)) {
      if (ends && to !== target) continue
      const list = back.get(to)
      if (list) list.push(from)
      else back.set(to, [from])
    }
  const distances = new Map([[target, 0]])
  for (let step = 1, frontier = [target]; step <= most && frontier.length > 0; step++) {
    const next = frontier.flatMap(node => back.get(node) ?? []).filter(node => !distances.has(node))
    for (const node of next) distances.set(node, step)
    frontier = [...new Set(next)]
  }
  return distances
}

/**
 * What connects experts with one enterprise in at most so many steps: answers, for each expert, with the paths, those
 * that rest on more than a name first, then the shortest. Only ways that can still arrive are followed.
 */
export function pathsTo(
  graph: ConflictGraph,
  enterpriseId: string,
  most: number = PATH_STEPS,
): (personId: string) => ConflictPath[] {
  const target = enterpriseNode(enterpriseId)
  const distances = distancesTo(graph, target, most)
  return personId => {
    const start = expertNode(personId)
    const kept = { strong: [] as ConflictPath[], weak: [] as ConflictPath[] }
    let frontier: { at: string; edges: readonly Edge[]; seen: readonly string[] }[] = [
      { at: start, edges: [], seen: [start] },
    ]
    for (let left = most - 1; left >= 0 && frontier.length > 0; left--) {
      const next: typeof frontier = []
      for (const { at, edges, seen } of frontier)
        for (const edge of waysFrom(graph, at)) {
          if (seen.includes(edge.to) || (distances.get(edge.to) ?? most) > left) continue
          if (edge.to !== target) {
            if (!edge.ends) next.push({ at: edge.to, edges: [...edges, edge], seen: [...seen, edge.to] })
            continue
          }
          const path = pathOf([...edges, edge])
          const list = path.isWeak ? kept.weak : kept.strong
          if (list.length < PATHS_KEPT) list.push(path)
        }
      frontier = next
    }
    return [...kept.strong, ...kept.weak].slice(0, PATHS_KEPT)
  }
}
