import { and, asc, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { setting } from '@/db/schema/scheme'
import type { CertificateStatus } from '@/domain/register/status'

/** Which certificates: patterns over the search text, and choices per column; an empty list means all. */
export type RegisterFilter = {
  /** YYYY-MM-DD; a live certificate past its last day counts as expired. */
  today: string
  patterns: readonly string[]
  areaIds: readonly string[]
  fieldIds: readonly string[]
  types: readonly string[]
  years: readonly number[]
  statuses: readonly string[]
}

const isPast = (today: string): SQL =>
  sql`${certificate.status} in ('valid', 'suspended') and ${certificate.validUntil} < ${today}`

const statusNow = (today: string): SQL<CertificateStatus> =>
  sql<CertificateStatus>`case when ${isPast(today)} then 'expired' else ${certificate.status} end`

const hasStatus = (status: string, today: string): SQL | undefined =>
  status === 'expired'
    ? or(eq(certificate.status, 'expired'), isPast(today))
    : and(sql`${certificate.status} = ${status}`, sql`not (${isPast(today)})`)

const whereOf = ({
  today,
  patterns,
  areaIds,
  fieldIds,
  types,
  years,
  statuses,
}: RegisterFilter): SQL | undefined =>
  and(
    ...patterns.map(pattern => like(certificate.search, pattern)),
    areaIds.length > 0 ? inArray(certificate.areaId, [...areaIds]) : undefined,
    fieldIds.length > 0 ? inArray(certificate.fieldId, [...fieldIds]) : undefined,
    types.length > 0 ? inArray(certificate.brandType, [...types]) : undefined,
    years.length > 0 ? inArray(certificate.year, [...years]) : undefined,
    statuses.length > 0 ? or(...statuses.map(status => hasStatus(status, today))) : undefined,
  )

const rowColumns = (today: string) => ({
  number: certificate.number,
  status: statusNow(today),
  brandName: certificate.brandName,
  brandNameEn: certificate.brandNameEn,
  holderName: certificate.holderName,
  holderNameEn: certificate.holderNameEn,
  productName: certificate.productName,
  productNameEn: certificate.productNameEn,
  areaId: certificate.areaId,
  fieldId: certificate.fieldId,
  brandType: certificate.brandType,
  issuedOn: certificate.issuedOn,
  validUntil: certificate.validUntil,
})

export type RegisterRow = Awaited<ReturnType<typeof registerRows>>[number]

/** Version of the register; changes whenever anything public does. */
export const registerVersion = async (db: Db, key: string): Promise<string> => {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key))
  return String(row?.value ?? 0)
}

/** How many certificates share field, area, type, year and status, for those that match the patterns. */
export const registerCells = async (db: Db, today: string, patterns: readonly string[]) => {
  const each = db
    .select({
      field: certificate.fieldId,
      district: certificate.areaId,
      type: certificate.brandType,
      year: certificate.year,
      status: statusNow(today).as('status_now'),
    })
    .from(certificate)
    .where(and(...patterns.map(pattern => like(certificate.search, pattern))))
    .as('each')
  return db
    .select({
      field: each.field,
      district: each.district,
      type: each.type,
      year: sql<string>`${each.year}::text`,
      status: each.status,
      count: sql<number>`count(*)::int`,
    })
    .from(each)
    .groupBy(each.field, each.district, each.type, each.year, each.status)
}

/**
 * One page of certificates. With `isFew` the matches are found by index first and sorted after: otherwise the
 * planner may walk the whole order looking for the few that match.
 */
export const registerRows = async (
  db: Db,
  filter: RegisterFilter,
  page: { sort: 'newest' | 'ending'; limit: number; offset: number; isFew: boolean },
) => {
  const order =
    page.sort === 'newest'
      ? [desc(certificate.issuedOn), asc(certificate.number)]
      : [
          desc(
            sql`${certificate.status} in ('valid', 'suspended') and ${certificate.validUntil} >= ${filter.today}`,
          ),
          asc(certificate.validUntil),
          asc(certificate.number),
        ]
  // OFFSET 0 keeps PostgreSQL from merging the inner query with the order outside it.
  const where = page.isFew
    ? sql`${certificate.id} = any(array(select ${certificate.id} from ${certificate} where ${whereOf(filter) ?? sql`true`} offset 0))`
    : whereOf(filter)
  return db
    .select(rowColumns(filter.today))
    .from(certificate)
    .where(where)
    .orderBy(...order)
    .limit(page.limit)
    .offset(page.offset)
}

/** The next certificates after a number, in the order of numbers, for exports that must not hold all in memory. */
export const registerBatch = async (db: Db, filter: RegisterFilter, after: string, limit: number) =>
  db
    .select({
      ...rowColumns(filter.today),
      creditCode: certificate.creditCode,
      schemeCode: certificate.schemeCode,
    })
    .from(certificate)
    .where(and(whereOf(filter), sql`${certificate.number} > ${after}`))
    .orderBy(asc(certificate.number))
    .limit(limit)

/** Enterprises that hold a certificate in force. */
export const holderCount = async (db: Db, today: string): Promise<number> => {
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${certificate.creditCode})::int` })
    .from(certificate)
    .where(hasStatus('valid', today))
  return row?.n ?? 0
}

const publicColumns = {
  id: certificate.id,
  number: certificate.number,
  status: certificate.status,
  brandName: certificate.brandName,
  brandNameEn: certificate.brandNameEn,
  holderName: certificate.holderName,
  holderNameEn: certificate.holderNameEn,
  productName: certificate.productName,
  productNameEn: certificate.productNameEn,
  creditCode: certificate.creditCode,
  areaId: certificate.areaId,
  fieldId: certificate.fieldId,
  brandType: certificate.brandType,
  industryId: certificate.industryId,
  schemeCode: certificate.schemeCode,
  issuedOn: certificate.issuedOn,
  validUntil: certificate.validUntil,
  scope: certificate.scope,
  pdfSha256: certificate.pdfSha256,
}

/** One certificate with its public columns and the history of its status in the order of recording. */
export const certificateByNumber = async (db: Db, number: string) => {
  const [row] = await db.select(publicColumns).from(certificate).where(eq(certificate.number, number))
  if (!row) return null
  const history = await db
    .select({
      status: certificateStatus.status,
      effectiveOn: certificateStatus.effectiveOn,
      reason: certificateStatus.reason,
      basis: certificateStatus.basis,
      replacedBy: certificateStatus.replacedBy,
    })
    .from(certificateStatus)
    .where(eq(certificateStatus.certificateId, row.id))
    .orderBy(asc(certificateStatus.id))
  const { id: _, ...facts } = row
  return { ...facts, history }
}

/** Numbers of all certificates of a holder, newest first. */
export const certificatesOf = async (db: Db, creditCode: string) =>
  db
    .select({ number: certificate.number, brandName: certificate.brandName })
    .from(certificate)
    .where(eq(certificate.creditCode, creditCode))
    .orderBy(desc(certificate.issuedOn))
    .limit(50)

/** The certificate whose issued PDF has this hash. */
export const numberByPdfHash = async (db: Db, sha256: string): Promise<string | null> => {
  const [row] = await db
    .select({ number: certificate.number })
    .from(certificate)
    .where(eq(certificate.pdfSha256, sha256))
    .limit(1)
  return row?.number ?? null
}

/** Numbers and days of issue for the list of addresses, `limit` after skipping `offset`. */
export const registerAddresses = async (db: Db, offset: number, limit: number) =>
  db
    .select({ number: certificate.number, issuedOn: certificate.issuedOn })
    .from(certificate)
    .orderBy(asc(certificate.number))
    .limit(limit)
    .offset(offset)

/** How many certificates there are. */
export const certificateCount = async (db: Db): Promise<number> => {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(certificate)
  return row?.n ?? 0
}
