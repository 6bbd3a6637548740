import { Readable } from 'node:stream'
import { type SampleApplication, sampleApplication } from '@/domain/application/sample'
import { SECTION_IDS } from '@/domain/application/section'
import { saveSection } from '@/services/application/save-section'
import { submitApplication } from '@/services/application/sign'
import { startApplication } from '@/services/application/start'
import { quarantineDir } from '@/services/evidence/places'
import { takeFile } from '@/services/evidence/take'
import { receiveFile } from '@/services/files/receive'
import { as, must } from './acting'
import type { WorldClock } from './day'
import type { Firm } from './enterprises'
import { paperFor } from './papers'

/** A case of the world while it is walked. */
export type Walked = { id: string; version: number; firm: Firm; sample: SampleApplication; seed: number }

/** Opens a draft and fills some or all of its sections, as its editor would. */
export const fillDraft = async (
  firm: Firm,
  clock: WorldClock,
  seed: number,
  level: number,
  sections: number = SECTION_IDS.length,
): Promise<Walked> => {
  const sample = sampleApplication(seed, { today: clock.today(), name: firm.name, creditCode: firm.creditCode, level })
  const { applicationId } = await must(
    'start-application',
    startApplication(as(firm.editor, clock), { enterpriseId: firm.id, field: firm.name.field, brandType: firm.name.brandType }),
  )
  for (const section of SECTION_IDS.slice(0, sections)) {
    const version = section === 'enterprise' || section === 'product' ? 1 : 0
    const saved = await must(
      `save-section ${section}`,
      saveSection(as(firm.editor, clock), { applicationId, section, version, patch: sample.sections[section] }),
    )
    if (saved.refused.length > 0) throw new Error(`${section} refused ${JSON.stringify(saved.refused)}`)
  }
  return { id: applicationId, version: 1, firm, sample, seed }
}

/** Uploads a real file for each kind of evidence the application has to bring. */
export const attachEvidence = async (walked: Walked, clock: WorldClock, kinds = walked.sample.evidenceKinds): Promise<void> => {
  for (const kind of kinds) {
    const paper = await paperFor(kind, walked.sample, `S${walked.seed}`, clock.today())
    const received = await receiveFile(Readable.from([paper.bytes]), { dir: quarantineDir(), maxBytes: 50_000_000 })
    if (!received.ok) throw new Error(`evidence ${kind}: ${received.because}`)
    await must(
      `take-file ${kind}`,
      takeFile(as(walked.firm.editor, clock), {
        applicationId: walked.id,
        kind,
        name: paper.name,
        path: received.path,
        sha256: received.sha256,
        size: received.size,
      }),
    )
  }
}

/** Signs and submits. */
export const submit = async (walked: Walked, clock: WorldClock): Promise<void> => {
  const moved = await must(
    'submit',
    submitApplication(as(walked.firm.signer, clock), {
      applicationId: walked.id,
      version: walked.version,
      name: walked.firm.signer.name,
      agree: 'yes',
    }),
  )
  walked.version = moved.version
}
