import { Readable } from 'node:stream'
import type { EvidenceKindId } from '@/domain/application/evidence-kinds'
import { type SampleApplication, sampleApplication } from '@/domain/application/sample'
import { addDays, shanghaiDate } from '@/domain/calendar/days'
import { recordsIn } from '@/domain/vault/records'
import { quarantineDir } from '@/services/evidence/places'
import { receiveFile } from '@/services/files/receive'
import { saveVaultItem } from '@/services/vault/save-item'
import { takeVaultUpload } from '@/services/vault/take-file'
import { as, must } from './acting'
import { WorldClock, workingDaysBefore } from './day'
import type { Firm } from './enterprises'
import { paperFor } from './papers'

/** What an enterprise put into its vault by hand: `ends` is how many days from today its validity ends. */
type Kept = { kind: EvidenceKindId; title: string; issuer: string; number: string; ends: number | null }

const KEPT: readonly Kept[] = [
  {
    kind: 'service_proof',
    title: '售后服务认证证书',
    issuer: '渝标认证（演示）有限公司',
    number: 'SH-0417',
    ends: 31,
  },
  {
    kind: 'market_proof',
    title: '行业协会推荐函',
    issuer: '重庆市质量协会（演示）',
    number: '渝质协荐〔2024〕12号',
    ends: -46,
  },
  {
    kind: 'innovation_proof',
    title: '发明专利清单',
    issuer: '渝新知识产权（演示）事务所',
    number: 'ZL-2025-08',
    ends: null,
  },
]

const keepDocument = async (
  firm: Firm,
  clock: WorldClock,
  sample: SampleApplication,
  { kind, title, issuer, number, ends }: Kept,
): Promise<void> => {
  const today = clock.today()
  const paper = await paperFor(kind, sample, `V${firm.creditCode}`, addDays(today, -200))
  const received = await receiveFile(Readable.from([paper.bytes]), {
    dir: quarantineDir(),
    maxBytes: 50_000_000,
  })
  if (!received.ok) throw new Error(`vault ${kind}: ${received.because}`)
  const { path, sha256, size } = received
  const taken = await must(
    `take-vault-upload ${kind}`,
    takeVaultUpload(as(firm.editor, clock), {
      enterpriseId: firm.id,
      kind,
      itemId: null,
      itemVersion: null,
      name: `${title}.pdf`,
      path,
      sha256,
      size,
    }),
  )
  await must(
    `save-vault-item ${kind}`,
    saveVaultItem(as(firm.editor, clock), {
      enterpriseId: firm.id,
      itemId: taken.id,
      version: 1,
      kind: 'document',
      evidenceKind: kind,
      title,
      details: {
        issuer,
        number,
        issuedOn: addDays(today, -700),
        ...(ends === null
          ? { noEnd: 'yes' }
          : { validFrom: addDays(today, -700), validUntil: addDays(today, ends) }),
      },
      data: {},
    }),
  )
}

/**
 * Puts papers and records into the vault of an enterprise beside what its applications left there: one that ends soon,
 * one that has ended, one without an end, and the records of a product it has not applied for yet.
 */
export const plantVault = async (
  firm: Firm,
  product: Firm['name'],
  seed: number,
  present: Date,
): Promise<void> => {
  const clock = new WorldClock(workingDaysBefore(shanghaiDate(present), 3), present)
  const name = { ...product, enterpriseZh: firm.name.enterpriseZh, enterpriseEn: firm.name.enterpriseEn }
  const sample = sampleApplication(seed, {
    today: clock.today(),
    name,
    creditCode: firm.creditCode,
    level: 0.9,
  })
  for (const kept of KEPT) await keepDocument(firm, clock, sample, kept)
  for (const { kind, data } of recordsIn(sample.sections)) {
    if (kind !== 'standard' && kind !== 'test_report' && kind !== 'certificate' && kind !== 'technician')
      continue
    await must(
      `save-vault-item ${kind}`,
      saveVaultItem(as(firm.editor, clock), {
        enterpriseId: firm.id,
        version: 0,
        kind,
        title: '',
        details: {},
        data: { ...data },
      }),
    )
  }
}
