import type { SectionDrafts } from '../application/sections'
import { code, day, type Expectation, name, personName, value } from './expectation'
import { findText } from './find'
import { findInYear } from './find-in-table'
import { COLUMNS, DATE_LABELS, LABELS } from './labels'

const officer = ({ quality_officer: officer = {}, enterprise = {} }: SectionDrafts): Expectation[] => {
  const at = (kind: 'cqo_appointment' | 'cqo_authority' | 'cqo_training', field: string) => ({
    kind,
    section: 'quality_officer' as const,
    field,
  })
  const firm = (kind: 'cqo_appointment' | 'cqo_authority' | 'cqo_training') =>
    name({ kind, section: 'enterprise', field: 'nameZh' }, enterprise.nameZh, LABELS.enterprise)
  const hours = officer.trainingHours
  return [
    ...code(at('cqo_appointment', 'appointmentNumber'), officer.appointmentNumber, LABELS.appointment),
    ...day(at('cqo_appointment', 'appointedOn'), officer.appointedOn),
    ...day({ ...at('cqo_appointment', 'termUntil'), isSoft: true }, officer.termUntil),
    ...personName(at('cqo_appointment', 'name'), officer.name),
    ...firm('cqo_appointment'),
    ...personName(at('cqo_authority', 'name'), officer.name),
    ...firm('cqo_authority'),
    ...code(at('cqo_training', 'trainingCertificate'), officer.trainingCertificate, LABELS.training),
    ...name(at('cqo_training', 'trainingBody'), officer.trainingBody, LABELS.trainer),
    ...day(at('cqo_training', 'trainedUntil'), officer.trainedUntil),
    ...value(at('cqo_training', 'trainingHours'), hours === undefined ? undefined : String(hours), pages =>
      findText(pages, `${hours}学时`),
    ),
    ...personName(at('cqo_training', 'name'), officer.name),
    ...firm('cqo_training'),
  ]
}

const certificates = ({ quality_system: system = {}, enterprise = {} }: SectionDrafts): Expectation[] =>
  (system.certificates ?? []).flatMap((certificate, i) => {
    const at = (field: string) => ({
      kind: 'system_certificate' as const,
      section: 'quality_system' as const,
      field: `certificates.${i}.${field}`,
      about: certificate.number ?? '',
      group: `certificates.${i}`,
    })
    return [
      ...code({ ...at('number'), isAnchor: true }, certificate.number, LABELS.certificate),
      ...name(at('body'), certificate.body, LABELS.certifier),
      ...day({ ...at('validUntil'), isValidity: true }, certificate.validUntil, DATE_LABELS.validUntil),
      ...name(
        { ...at('nameZh'), section: 'enterprise', field: 'nameZh' },
        enterprise.nameZh,
        LABELS.enterprise,
      ),
    ]
  })

const statistics = ({ quality_results: results = {} }: SectionDrafts): Expectation[] =>
  (results.years ?? []).flatMap(({ year, firstPassYield: share }, i) =>
    year && share !== undefined
      ? value(
          {
            kind: 'quality_statistics',
            section: 'quality_results',
            field: `years.${i}.firstPassYield`,
            about: String(year),
          },
          `${share}%`,
          pages => findInYear(pages, year, share, COLUMNS.firstPassYield),
        )
      : [],
  )

const samplings = ({ quality_results: results = {} }: SectionDrafts): Expectation[] =>
  results.wasSampled
    ? (results.samplings ?? []).flatMap(({ on }, i) =>
        day(
          {
            kind: 'sampling_result',
            section: 'quality_results',
            field: `samplings.${i}.on`,
            about: on ?? '',
            isSoft: true,
          },
          on,
        ),
      )
    : []

/** What the papers of the chief quality officer, the certificates and the statistics should show. */
export const expectGovernance = (sections: SectionDrafts): Expectation[] => [
  ...officer(sections),
  ...certificates(sections),
  ...statistics(sections),
  ...samplings(sections),
]
