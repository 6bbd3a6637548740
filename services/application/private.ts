import { isSectionId, sectionOf } from '@/domain/application/sections'
import { decrypt, encrypt } from '../crypto'

type Data = Record<string, unknown>
type Sealed = { $sealed: string }

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && '$sealed' in value && typeof value.$sealed === 'string'

const privateFields = (section: string): string[] =>
  isSectionId(section)
    ? Object.entries(sectionOf(section).fields).flatMap(([id, field]) => (field.isPrivate ? [id] : []))
    : []

/** Encrypts the personal fields of a section, for storage. */
export const sealPrivate = (section: string, data: Data): Data => {
  const hidden = new Set(privateFields(section))
  return Object.fromEntries(
    Object.entries(data).map(([id, value]) =>
      hidden.has(id) && value !== undefined && !isSealed(value)
        ? [id, { $sealed: encrypt('application', JSON.stringify(value)).toString('base64') }]
        : [id, value],
    ),
  )
}

const open = ({ $sealed }: Sealed): string => decrypt('application', Buffer.from($sealed, 'base64'))

/** Opens the personal fields of a stored section, for those who may read them. */
export const openPrivate = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([id, value]) =>
      isSealed(value) ? [id, JSON.parse(open(value))] : [id, value],
    ),
  )

/** Leaves the personal fields of a stored section out, for those who may not read them. */
export const withoutPrivate = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !isSealed(value)))

/** Encrypts the personal answers of a section; one whose value is the one sealed before keeps that ciphertext. */
export const resealPrivate = <T>(
  section: string,
  data: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
): Record<string, T | Sealed> => {
  const hidden = new Set(privateFields(section))
  return Object.fromEntries(
    Object.entries(data).map(([id, value]) => {
      if (!hidden.has(id) || value === undefined || isSealed(value)) return [id, value]
      const plain = JSON.stringify(value)
      const known: unknown = before[id]
      if (isSealed(known) && open(known) === plain) return [id, known]
      return [id, { $sealed: encrypt('application', plain).toString('base64') }]
    }),
  )
}
