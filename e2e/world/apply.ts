import { Readable } from 'node:stream'
import type { EvidenceKindId } from '@/domain/application/evidence-kinds'
import { type SampleApplication, sampleApplication } from '@/domain/application/sample'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { FINDING_ANSWER } from '@/domain/application/upload-limits'
import { AREAS, areasOn } from '@/domain/areas'
import type { CalendarDate } from '@/domain/calendar/days'
import { saveSection } from '@/services/application/save-section'
import { submitApplication } from '@/services/application/sign'
import { startApplication } from '@/services/application/start'
import { reportTime } from '@/services/burden/report-time'
import { quarantineDir } from '@/services/evidence/places'
import { takeFile } from '@/services/evidence/take'
import { receiveFile } from '@/services/files/receive'
import { as, must } from './acting'
import { careless } from './careless'
import type { WorldClock } from './day'
import type { Firm } from './enterprises'
import { type Paper, paperFor, papersFor } from './papers'
import type { Persona } from './people'

/** A case of the world while it is walked. */
export type Walked = { id: string; version: number; firm: Firm; sample: SampleApplication; seed: number }

/** The area as it was called on a day: before a reform, one of those it took in. */
const areaOn = (id: string, day: CalendarDate): string =>
  areasOn(day).some(a => a.id === id) ? id : (AREAS.find(a => a.successor === id)?.id ?? id)

/** The form's own beats while a section is filled: some take a minute, some six. */
const spendTime = async (
  editor: Persona,
  clock: WorldClock,
  { applicationId, section, turn }: { applicationId: string; section: SectionId; turn: number },
): Promise<void> => {
  for (let beat = 0; beat <= turn % 4; beat++)
    await must(
      `report-time ${section}`,
      reportTime(as(editor, clock), {
        kind: 'section',
        part: section,
        applicationId,
        seconds: 60 + ((turn * 17) % 60),
        fields: 2 + (turn % 5),
      }),
    )
}

/** Opens a draft and fills some or all of its sections, as its editor would. */
export const fillDraft = async (
  firm: Firm,
  clock: WorldClock,
  seed: number,
  level: number,
  sections: number = SECTION_IDS.length,
  product: Firm['name'] = firm.name,
  isCareless = false,
): Promise<Walked> => {
  const name = {
    ...product,
    enterpriseZh: firm.name.enterpriseZh,
    enterpriseEn: firm.name.enterpriseEn,
    areaId: areaOn(firm.name.areaId, clock.today()),
  }
  const careful = sampleApplication(seed, { today: clock.today(), name, creditCode: firm.creditCode, level })
  const sample = isCareless ? careless(careful, clock.today()) : careful
  const { applicationId } = await must(
    'start-application',
    startApplication(as(firm.editor, clock), {
      enterpriseId: firm.id,
      field: product.field,
      brandType: product.brandType,
    }),
  )
  for (const [at, section] of SECTION_IDS.slice(0, sections).entries()) {
    const version = section === 'enterprise' || section === 'product' ? 1 : 0
    const saved = await must(
      `save-section ${section}`,
      saveSection(as(firm.editor, clock), {
        applicationId,
        section,
        version,
        patch: sample.sections[section],
      }),
    )
    if (saved.refused.length > 0) throw new Error(`${section} refused ${JSON.stringify(saved.refused)}`)
    await spendTime(firm.editor, clock, { applicationId, section, turn: seed * 3 + at })
  }
  return { id: applicationId, version: 1, firm, sample, seed }
}

const upload = async (walked: Walked, clock: WorldClock, kind: string, paper: Paper): Promise<string> => {
  const received = await receiveFile(Readable.from([paper.bytes]), {
    dir: quarantineDir(),
    maxBytes: 50_000_000,
  })
  if (!received.ok) throw new Error(`evidence ${kind}: ${received.because}`)
  const taken = await must(
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
  return taken.id
}

/** Uploads a real file for each kind of evidence the application has to bring. */
export const attachEvidence = async (
  walked: Walked,
  clock: WorldClock,
  kinds: readonly EvidenceKindId[] = walked.sample.evidenceKinds,
): Promise<void> => {
  for (const kind of kinds) {
    for (const paper of await papersFor(kind, walked.sample, `S${walked.seed}`, clock.today()))
      await upload(walked, clock, kind, paper)
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

/** Uploads the proof that answers a finding of the visit; returns its id. */
export const attachProof = async (walked: Walked, clock: WorldClock): Promise<string> => {
  const paper = await paperFor('traceability_record', walked.sample, `P${walked.seed}`, clock.today())
  return upload(walked, clock, FINDING_ANSWER, paper)
}
