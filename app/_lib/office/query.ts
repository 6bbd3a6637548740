import { STAFF_ROLES } from '@/domain/people/roles'
import type { AuditQuery } from '@/services/audit-log/query'
import type { PeopleQuery } from '@/services/people/view-people'

/** The query of an address: each name at most once is read, the rest is ignored. */
export type Asked = Record<string, string | string[] | undefined>

const text = (asked: Asked, name: string, max = 100): string => {
  const value = asked[name]
  return typeof value === 'string' ? value.trim().slice(0, max) : ''
}
const oneOf = <T extends string>(value: string, allowed: readonly T[]): T | '' =>
  allowed.find(each => each === value) ?? ''

/** A whole number from 1 on, or null. */
export const countingNumber = (asked: Asked, name: string): number | null => {
  const value = text(asked, name, 15)
  return /^[1-9]\d*$/.test(value) ? Number(value) : null
}

export const peopleQuery = (asked: Asked): PeopleQuery => ({
  words: text(asked, 'q'),
  role: oneOf(text(asked, 'role'), STAFF_ROLES),
  kind: oneOf(text(asked, 'kind'), ['staff', 'member', 'all']) || 'staff',
  status: oneOf(text(asked, 'status'), ['active', 'invited', 'disabled']),
  page: countingNumber(asked, 'page') ?? 1,
})

export const auditQuery = (asked: Asked): AuditQuery => ({
  actor: text(asked, 'actor'),
  action: text(asked, 'action'),
  target: text(asked, 'target'),
  outcome: oneOf(text(asked, 'outcome'), ['done', 'refused', 'read']),
  from: text(asked, 'from', 10),
  to: text(asked, 'to', 10),
})

/** The query as part of an address, without what is empty. */
export const queryText = (values: Record<string, string | number | null>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString()
