import type { ConflictFacts } from './facts'
import { orgKey } from './key'

export const enterpriseNode = (id: string): string => `e:${id}`

/** An organisation a mention means, with the name the enterprise bears and, where another was said, that one. */
export type Organisation = { node: string; name: string; as: string | null }

const index = <T>(pairs: Iterable<readonly [string, T]>): Map<string, Set<T>> => {
  const map = new Map<string, Set<T>>()
  for (const [key, value] of pairs) {
    const set = map.get(key)
    if (set) set.add(value)
    else map.set(key, new Set([value]))
  }
  return map
}

function* heardCodes(facts: ConflictFacts): Generator<readonly [string, string]> {
  for (const { name, creditCode } of facts.enterpriseTies) if (creditCode) yield [orgKey(name), creditCode]
  for (const { organisation, creditCode } of facts.expertTies)
    if (creditCode) yield [orgKey(organisation), creditCode]
  for (const { employer, employerCode } of facts.experts)
    if (employerCode) yield [orgKey(employer), employerCode]
  for (const { key, creditCode } of facts.heard ?? []) yield [key, creditCode]
}

function* borneNames({ enterprises, enterpriseTies }: ConflictFacts): Generator<readonly [string, string]> {
  for (const { id, name } of enterprises) yield [orgKey(name), id]
  for (const { kind, name, enterpriseId } of enterpriseTies)
    if (kind === 'former_name' || kind === 'alias') yield [orgKey(name), enterpriseId]
}

/**
 * Finds every organisation a mention may mean: the enterprise of its credit code, each enterprise that bears or bore its
 * name, and, for a name without a code, what was said elsewhere under that name with one. A name that two bear means
 * both: a conflict is looked at, not guessed away, so that further facts never make one disappear.
 */
export const organisationsOf = (
  facts: ConflictFacts,
): ((name: string, code: string | null) => Organisation[]) => {
  const names = new Map(facts.enterprises.map(e => [e.id, e.name]))
  const byCode = new Map(facts.enterprises.map(e => [e.creditCode, e.id]))
  const byKey = index(borneNames(facts))
  const codes = index(heardCodes(facts))
  return (name, code) => {
    const key = orgKey(name)
    const heard = code ? [code] : [...(codes.get(key) ?? [])]
    const ids = new Set([...heard.flatMap(c => byCode.get(c) ?? []), ...((key && byKey.get(key)) || [])])
    const found = [...ids].sort().map((id): Organisation => {
      const own = names.get(id) ?? name
      return { node: enterpriseNode(id), name: own, as: orgKey(own) === key || key === '' ? null : name }
    })
    for (const c of heard.sort()) if (!byCode.has(c)) found.push({ node: `c:${c}`, name, as: null })
    return found.length > 0 || key === '' ? found : [{ node: `n:${key}`, name, as: null }]
  }
}
