import { count } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { addDays, asDate } from '@/domain/calendar/days'
import { formatCertificateNumber } from '@/domain/certificate-number'
import { makeCreditCode } from '@/domain/credit-code'
import { registerSearchText } from '@/services/register/search-text'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const BATCH = 2_000

/** A random part that is only a counter: the load world needs distinct numbers, not unguessable ones. */
const counted = (n: number): string => {
  let text = ''
  for (let left = n; text.length < 6; left = Math.floor(left / ALPHABET.length))
    text = ALPHABET.charAt(left % ALPHABET.length) + text
  return text
}

const rowFor = (n: number, at: Date): typeof certificate.$inferInsert => {
  const base = SAMPLE_NAMES[n % SAMPLE_NAMES.length]
  if (!base) throw new Error('no names')
  const turn = Math.floor(n / SAMPLE_NAMES.length) + 1
  const year = 2024 + (n % 3)
  const issuedOn = addDays(asDate(`${year}-01-08`), n % 300)
  const facts = {
    number: formatCertificateNumber({
      year,
      industry: base.industry,
      random: counted(n + 1_000_000),
      renewal: 0,
    }),
    brandName: `${base.brandZh}${turn}`,
    brandNameEn: `${base.brandEn} ${turn}`,
    holderName: `${base.enterpriseZh}（${turn}）`,
    holderNameEn: base.enterpriseEn,
    productName: base.productZh,
    productNameEn: base.productEn,
    creditCode: makeCreditCode('91500000', 100_000 + (n % 800_000)),
  }
  return {
    ...facts,
    status: n % 29 === 0 ? 'cancelled' : n % 41 === 0 ? 'suspended' : 'valid',
    areaId: base.areaId,
    fieldId: base.field,
    brandType: base.brandType,
    industryId: base.industry,
    schemeCode: '2024-1',
    issuedOn,
    validUntil: addDays(asDate(`${year + 3}-01-07`), n % 300),
    year,
    scope: {},
    search: registerSearchText(facts),
    createdAt: at,
  }
}

/** Fills the register up to `wanted` brands with rows that differ in name, place, field, type and year. */
export const growBrands = async (db: Db, at: Date, wanted: number): Promise<void> => {
  const [have] = await db.select({ n: count() }).from(certificate)
  for (let n = have?.n ?? 0; n < wanted; n += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, wanted - n) }, (_, i) => rowFor(n + i, at))
    await db.insert(certificate).values(rows).onConflictDoNothing()
    if ((n - (have?.n ?? 0)) % (BATCH * 10) === 0) console.log(`  register ${n + rows.length} of ${wanted}`)
  }
}
