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

/** Opens the personal fields of a stored section, for those who may read them. */
export const openPrivate = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([id, value]) =>
      isSealed(value) ? [id, JSON.parse(decrypt('application', Buffer.from(value.$sealed, 'base64')))] : [id, value],
    ),
  )

/** Leaves the personal fields of a stored section out, for those who may not read them. */
export const withoutPrivate = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !isSealed(value)))
