import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FeedbackDraft, FeedbackReport, reportOf, reworded } from './feedback'

const comment = fc.record({ said: fc.string(), text: fc.string() })
const drafts = fc.array(fc.array(comment, { maxLength: 3 }), { minLength: 1, maxLength: 4 }).map(items =>
  FeedbackDraft.parse({
    outcome: 'declined',
    reason: '',
    schemeCode: '2018-1',
    total: 560,
    passTotal: 600,
    pillars: [],
    findings: [],
    items: items.map((comments, i) => ({
      id: `item${i}`,
      max: 60,
      panel: 30,
      computed: null,
      self: null,
      reasonCodes: [],
      agreed: null,
      comments: comments.map((one, n) => ({ id: `c${i}-${n}`, ...one })),
    })),
  }),
)

it('what is released is what was worded, and nothing of what was left out', () => {
  fc.assert(
    fc.property(drafts, fc.string(), fc.boolean(), (draft, note, leavesOut) => {
      const ids = draft.items.flatMap(item => item.comments.map(({ id }) => id))
      const words = Object.fromEntries(ids.map((id, i) => [id, leavesOut && i % 2 === 0 ? '' : `改写${i}`]))
      const report = FeedbackReport.parse(reportOf(reworded(draft, { note, comments: words })))
      expect(report.note).toBe(note)
      expect(report.items.flatMap(item => item.comments)).toEqual(
        ids.flatMap(id => (words[id] === '' ? [] : [words[id]])),
      )
    }),
  )
})

it('what is not named stays as it is, and what nobody wrote is not taken in', () => {
  fc.assert(
    fc.property(drafts, draft => {
      const same = reworded(draft, { note: draft.note, comments: { nobody: '凭空而来' } })
      expect(same).toEqual(draft)
      expect(JSON.stringify(reportOf(same))).not.toContain('"said"')
    }),
  )
})

it('reads a report from before there was a note, a visit or a page to point at', () => {
  const old = {
    outcome: 'certified',
    reason: '',
    schemeCode: '2018-1',
    total: 700,
    passTotal: 600,
    pillars: [],
    findings: [],
    items: [
      {
        id: 'a',
        max: 60,
        panel: 50,
        computed: null,
        self: null,
        reasonCodes: [],
        comments: ['好'],
        agreed: null,
      },
    ],
  }
  expect(FeedbackReport.parse(old)).toMatchObject({ note: '', items: [{ site: null, anchors: [] }] })
})
