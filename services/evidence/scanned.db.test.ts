import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { evidence } from '@/db/schema/application'
import { submitApplication } from '../application/sign'
import { systemCtx } from '../context'
import { database } from '../database'
import { makePdf } from '../files/corpus'
import { CLAMD, type Clamd, MARKER, ownClamd } from '../testing/clamd'
import { addComplete, addDraft, addFirm, DRAFT_NOW, must, refusedAs, sendFile } from '../testing/drafts'
import { inspectWaiting } from './inspect-waiting'
import { openEvidence } from './open'

const { socket } = vi.hoisted(() => {
  const place = `/tmp/clamd-${process.pid}-scanned.sock`
  process.env.CLAMD_URL = `unix:${place}`
  process.env.CLAMD_MAX_MB = '1'
  return { socket: place }
})

const title = CLAMD
  ? 'with the real clamd'
  : 'with the real clamd (not installed: apt-get install clamav-daemon)'

describe.skipIf(!CLAMD)(title, () => {
  let daemon: Clamd
  beforeAll(async () => {
    daemon = await ownClamd({ streamMax: '1M', socket })
    await daemon.start(DRAFT_NOW)
  })
  afterAll(async () => {
    await daemon.remove()
  })

  const pdf = (text: string) => makePdf({ head: `% ${text}\n` })
  const later = (minutes: number) =>
    systemCtx(new Date(DRAFT_NOW.getTime() + minutes * 60_000), 'sweep', 'test')
  const rowOf = async (id: string) =>
    (await database().orm.select().from(evidence).where(eq(evidence.id, id)))[0]

  it('UP-19 a file with malware is not kept', async () => {
    const firm = await addFirm()
    const draft = await addDraft(firm, 1)
    const send = (text: string) =>
      sendFile(firm.people.editor, draft.id, 'test_report', { name: '报告.pdf', bytes: pdf(text) })
    expect(await refusedAs(send(MARKER))).toBe('invalid:malware')
    expect((await must(send('harmless'))).status).toBe('clean')
    const rows = await database().orm.select().from(evidence).where(eq(evidence.applicationId, draft.id))
    expect(rows).toHaveLength(1)
  })

  it('UP-20 while it is away files wait, nothing is submitted, and the sweep clears them once it is back', async () => {
    const firm = await addFirm()
    await daemon.stop()
    const made = await addComplete(firm)
    const sign = () =>
      submitApplication(firm.people.signer, {
        applicationId: made.id,
        version: 1,
        name: '石书遥',
        agree: 'yes',
      })
    const [first] = await database().orm.select().from(evidence).where(eq(evidence.applicationId, made.id))
    expect(first).toMatchObject({ status: 'pending', reason: 'scanner-unavailable' })
    expect(await refusedAs(openEvidence(firm.people.editor, first?.id ?? ''))).toBe(
      'pending:file_not_examined',
    )
    const refused = await sign()
    expect(refused.ok ? [] : refused.because.conditions).toContainEqual(
      expect.objectContaining({ guard: 'files_checked', met: false }),
    )
    await inspectWaiting(later(5))
    expect((await rowOf(first?.id ?? ''))?.status).toBe('pending')
    await daemon.start(new Date(DRAFT_NOW.getTime() - 80 * 3_600_000))
    await inspectWaiting(later(10))
    expect(await rowOf(first?.id ?? '')).toMatchObject({ status: 'pending', reason: 'scanner-outdated' })
    await daemon.start(DRAFT_NOW)
    await inspectWaiting(later(15))
    await inspectWaiting(later(20))
    const rows = await database().orm.select().from(evidence).where(eq(evidence.applicationId, made.id))
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['clean']))
    expect(await refusedAs(sign())).toBe('done')
  })

  it('UP-20 what was bad after all is found when it is back; what is over its limit waits and says so', async () => {
    const firm = await addFirm()
    const draft = await addDraft(firm, 1)
    const send = (text: string) =>
      sendFile(firm.people.editor, draft.id, 'test_report', { name: '报告.pdf', bytes: pdf(text) })
    const large = await must(send('large '.repeat(300_000)))
    expect(large).toMatchObject({ status: 'pending', reason: 'scanner-limit' })
    await daemon.stop()
    const bad = await must(send(`bad ${MARKER}`))
    expect(bad.status).toBe('pending')
    await daemon.start(DRAFT_NOW)
    await inspectWaiting(later(5))
    expect(await rowOf(bad.id)).toMatchObject({ status: 'rejected', reason: 'malware' })
    expect(await rowOf(large.id)).toMatchObject({ status: 'pending', reason: 'scanner-limit' })
  })
})
