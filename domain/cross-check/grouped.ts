import { type Finding, isFlag } from './result'

/** Ticks of the same question, told in one line. */
export type TickGroup<F extends Finding> = { id: string; first: F; all: readonly F[] }

/** Findings sorted for reading: what to look at first, then what agrees, then what could not be told. */
export type Grouped<F extends Finding> = {
  flags: F[]
  ending: F[]
  ticks: TickGroup<F>[]
  unsure: F[]
}

/** The word of a question without the row it stands in: `reports.0.number` is `reports.number`. */
export const questionOf = (field: string): string =>
  field
    .split('.')
    .filter(part => !/^\d+$/.test(part))
    .join('.')

/** Sorts findings for reading; ticks of one question in several rows become one. */
export function groupFindings<F extends Finding>(findings: readonly F[]): Grouped<F> {
  const ticks = new Map<string, F[]>()
  for (const finding of findings) {
    if (finding.status !== 'found') continue
    const id = `${finding.section}.${questionOf(finding.field)}`
    ticks.set(id, [...(ticks.get(id) ?? []), finding])
  }
  return {
    flags: findings.filter(isFlag),
    ending: findings.filter(({ status }) => status === 'expiring'),
    ticks: [...ticks].flatMap(([id, all]) => (all[0] ? [{ id, first: all[0], all }] : [])),
    unsure: findings.filter(({ status }) => status === 'unsure'),
  }
}
