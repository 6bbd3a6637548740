type Tree = { [key: string]: unknown }

const isIndex = (part: string): boolean => /^\d{1,3}$/.test(part)

const place = (root: Tree, path: string[], value: unknown): void => {
  let here: Tree = root
  for (const part of path.slice(0, -1)) {
    const next = here[part]
    if (typeof next !== 'object' || next === null) here[part] = Object.create(null)
    here = here[part] as Tree
  }
  const last = path[path.length - 1]
  if (last !== undefined) here[last] = value
}

const toArrays = (node: unknown): unknown => {
  if (typeof node !== 'object' || node === null || node instanceof File) return node
  if (Array.isArray(node)) return node.map(toArrays)
  const entries = Object.entries(node)
  if (entries.length > 0 && entries.every(([key]) => isIndex(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => toArrays(value))
  return Object.fromEntries(entries.map(([key, value]) => [key, toArrays(value)]))
}

/**
 * Turns a submitted form into an object: `a.b.0.c` is a path, `x[]` always a list, a field ending in `:json` is
 * parsed. Fields whose names start with `_` or `$` belong to the transport and are left out.
 */
export const formToObject = (form: FormData): Tree => {
  const root: Tree = Object.create(null)
  for (const name of new Set(form.keys())) {
    if (name.startsWith('_') || name.startsWith('$')) continue
    const all = form.getAll(name)
    if (name.endsWith('[]')) {
      place(
        root,
        name.slice(0, -2).split('.'),
        all.filter(v => v !== ''),
      )
      continue
    }
    const value = all[all.length - 1]
    if (name.endsWith(':json')) {
      try {
        place(root, name.slice(0, -5).split('.'), JSON.parse(String(value)))
      } catch {
        place(root, name.slice(0, -5).split('.'), undefined)
      }
      continue
    }
    place(root, name.split('.'), value)
  }
  return toArrays(root) as Tree
}
