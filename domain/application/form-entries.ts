/** What a posted form says, nested by the dots in its names. */
export type FormTree = string | FormTree[] | { [name: string]: FormTree }

type Node = Map<string, Node | string[]>

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])
const MAX_DEPTH = 4

function place(root: Node, path: readonly string[], value: string): void {
  const [name, ...rest] = path
  if (name === undefined) return
  const found = root.get(name)
  if (rest.length === 0) {
    if (found instanceof Map) return
    root.set(name, [...(found ?? []), value])
    return
  }
  const next: Node = found instanceof Map ? found : new Map()
  root.set(name, next)
  place(next, rest, value)
}

function grow(node: Node | string[]): FormTree {
  if (Array.isArray(node)) return node.length === 1 ? (node[0] ?? '') : node
  const keys = [...node.keys()]
  if (keys.length > 0 && keys.every(key => /^\d{1,4}$/.test(key))) {
    const inOrder = [...node.entries()].sort(([a], [b]) => Number(a) - Number(b))
    return inOrder.map(([, member]) => grow(member))
  }
  return Object.fromEntries([...node.entries()].map(([key, member]) => [key, grow(member)]))
}

/** Nests the fields of a plain HTML form: `reports.0.number` becomes a cell of a row, a repeated name a list. Names that could reach a prototype, or lie deeper than four levels, are ignored. */
export function nestFormEntries(entries: Iterable<readonly [string, string]>): { [name: string]: FormTree } {
  const root: Node = new Map()
  for (const [name, value] of entries) {
    const path = name.split('.')
    if (path.length > MAX_DEPTH || path.some(part => part === '' || FORBIDDEN.has(part))) continue
    place(root, path, value)
  }
  return Object.fromEntries([...root.entries()].map(([key, member]) => [key, grow(member)]))
}
