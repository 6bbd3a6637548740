import { targetOf } from './decide'
import { STAGE_TABLE, TRANSITION_TABLE } from './table'
import { STAGES } from './types'

/**
 * The workflow as a Mermaid state diagram, printed from the table with every optional stage on. The README holds this
 * text and a test compares the two. `withdraw` is left out of the arrows, since it leads from every open stage.
 */
export const workflowDiagram = (): string => {
  const on = { districtCheck: true, siteVisit: true }
  const arrows = TRANSITION_TABLE.filter(t => t.name !== 'withdraw').flatMap(t =>
    t.from.map(from => `  ${from} --> ${targetOf(t, from, on)}: ${t.name} (${t.by.join(', ')})`),
  )
  const withdrawn = TRANSITION_TABLE.find(t => t.name === 'withdraw')?.from.join(', ') ?? ''
  const ends = STAGES.filter(s => STAGE_TABLE[s].isEnd).map(s => `  ${s} --> [*]`)
  return [
    'stateDiagram-v2',
    '  [*] --> draft',
    ...arrows,
    `  note right of withdrawn: withdraw (signer, owner) leads here from ${withdrawn}`,
    ...ends,
    '  certified --> [*]: certificate issued',
  ].join('\n')
}
