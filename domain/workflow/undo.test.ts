import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRANSITION_TABLE } from './table'
import { type LastEvent, standing, UNDONE, undoableBy } from './undo'

const AT = new Date('2026-11-23T02:00:00Z')
const was = { since: '2026-11-20T02:00:00.000Z', due: '2026-11-27', waiting: null }
const accepted: LastEvent = {
  seq: 4,
  kind: 'accept',
  data: { was },
  actorId: 'me',
  fromStage: 'formal_check',
  toStage: 'district_check',
  at: AT,
}
const asked = (minutes: number, personId = 'me') =>
  ({
    personId,
    stage: 'district_check',
    now: new Date(AT.getTime() + minutes * 60_000),
    minutes: 10,
  }) as const

describe('a move that can be taken back', () => {
  it('only tells people: nothing is begun, closed, published, decided or signed by it', () => {
    const undoable = TRANSITION_TABLE.filter(({ isUndoable }) => isUndoable)
    expect(undoable.map(({ name }) => name)).toEqual(['accept', 'recommend', 'close_scoring'])
    for (const { effects, isSigned, to } of undoable) {
      expect(effects.filter(effect => !effect.startsWith('notify_'))).toEqual([])
      expect(isSigned).toBeUndefined()
      expect(to).not.toBe('same')
    }
  })

  it('is one’s own, the last thing that happened, and not older than the scheme’s minutes', () => {
    expect(undoableBy(accepted, asked(10))).toMatchObject({ ok: true, value: { to: 'formal_check', was } })
    expect(undoableBy(accepted, asked(11))).toEqual({ ok: false, reason: 'undo_late' })
    expect(undoableBy(accepted, asked(1, 'other'))).toEqual({ ok: false, reason: 'undo_not_own' })
    for (const last of [
      undefined,
      { ...accepted, kind: 'note_added' },
      { ...accepted, kind: 'finish_visit', fromStage: 'site_visit', toStage: 'deliberation' },
      { ...accepted, data: {} },
      // The district check is switched off: the case went past it.
      { ...accepted, toStage: 'expert_review' },
    ])
      expect(undoableBy(last, asked(1))).toEqual({ ok: false, reason: 'undo_no_move' })
  })
})

describe('the events that stand', () => {
  it('are those of a case on which what was taken back never happened', () => {
    const deed = fc.record({
      kind: fc.constantFrom('accept', 'recommend', 'note_added'),
      isUndone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), deeds => {
        let seq = 0
        const events = deeds.flatMap(({ kind, isUndone }) => {
          seq += 1
          const done = { seq, kind, data: {} }
          if (!isUndone) return [done]
          seq += 1
          return [done, { seq, kind: UNDONE, data: { undoes: done.seq } }]
        })
        expect(standing(events).map(({ kind }) => kind)).toEqual(
          deeds.filter(({ isUndone }) => !isUndone).map(({ kind }) => kind),
        )
      }),
    )
  })
})
