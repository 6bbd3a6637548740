import type { SectionDrafts } from '../application/sections'
import { DETAIL_IDS, type DetailId, type Details } from './details'

type Told = { readonly [id in DetailId]?: string | undefined }
type Source = (sections: SectionDrafts) => readonly Told[]

/** Kinds whose details the sections of the form already hold, one entry for each document the form speaks of. */
const SOURCES: Readonly<Record<string, Source>> = {
  // The number of a licence is the credit code of who holds it.
  business_licence: ({ enterprise }) => [{ number: enterprise?.creditCode }],
  trademark_certificate: ({ product }) => [
    { number: product?.trademarkNumber, validUntil: product?.trademarkValidUntil },
  ],
  production_licence: ({ product }) => [{ number: product?.licenceNumber }],
  standard_text: ({ standard }) => [
    { number: standard?.number, issuedOn: standard?.issuedOn, validFrom: standard?.inForceOn },
  ],
  self_declaration: ({ standard }) => [
    { number: standard?.declarationNumber, issuedOn: standard?.declaredOn },
  ],
  leader_certificate: ({ standard }) => [{ issuer: standard?.leaderEvaluator }],
  test_report: ({ tests }) =>
    (tests?.reports ?? []).map(({ laboratory, number, issuedOn }) => ({
      issuer: laboratory,
      number,
      issuedOn,
    })),
  cqo_appointment: ({ quality_officer: officer }) => [
    { number: officer?.appointmentNumber, issuedOn: officer?.appointedOn, validUntil: officer?.termUntil },
  ],
  cqo_training: ({ quality_officer: officer }) => [
    {
      issuer: officer?.trainingBody,
      number: officer?.trainingCertificate,
      issuedOn: officer?.trainedUntil,
    },
  ],
  system_certificate: ({ quality_system: system }) =>
    (system?.certificates ?? []).map(({ body, number, validUntil }) => ({
      issuer: body,
      number,
      validUntil,
    })),
  audit_report: ({ brand_value: value }) =>
    (value?.years ?? []).map(({ auditor, reportNumber }) => ({ issuer: auditor, number: reportNumber })),
  valuation_report: ({ brand_value: value }) => [{ issuer: value?.valuer, issuedOn: value?.valuationDate }],
}

/** A file as far as its details go. */
type Detailed = {
  readonly name?: string
  readonly kinds: readonly string[]
  readonly details: { readonly values: Details }
}

/** The details of a file as they count, and which of them the form told. */
export type Effective = { values: Details; fromForm: DetailId[] }

function fromForm(files: readonly Detailed[], file: Detailed, sections: SectionDrafts): Told {
  for (const kind of file.kinds) {
    const told = SOURCES[kind]?.(sections) ?? []
    if (told.length === 0) continue
    const { number } = file.details.values
    const named = number === undefined ? undefined : told.find(entry => entry.number === number)
    if (named) return named
    // A number of its own that the form doesn't know belongs to another document.
    if (number !== undefined && told.length > 1) continue
    // A name that carries the number of a document says which one it is; else the files stand in the order of the form.
    const said = told.find(entry => entry.number !== undefined && file.name?.includes(entry.number))
    if (said) return said
    const place = files.filter(one => one.kinds.includes(kind)).indexOf(file)
    return told[place] ?? (told.length === 1 ? (told[0] ?? {}) : {})
  }
  return {}
}

/**
 * Details of each file as they count: what was told beside the file, else what the form's sections hold of the same
 * document: the one with its number, the one its name speaks of, or the one in its place. Never asked twice.
 */
export const effectiveDetails = <F extends Detailed>(
  files: readonly F[],
  sections: SectionDrafts,
): (F & { effective: Effective })[] =>
  files.map(file => {
    const told = fromForm(files, file, sections)
    const own = file.details.values
    const values: { [id in DetailId]?: string } = { ...own }
    const taken: DetailId[] = []
    for (const id of DETAIL_IDS) {
      const value = told[id]
      if (value === undefined || own[id] !== undefined || (id === 'validUntil' && own.noEnd === 'yes'))
        continue
      values[id] = value
      taken.push(id)
    }
    return { ...file, effective: { values, fromForm: taken } }
  })
