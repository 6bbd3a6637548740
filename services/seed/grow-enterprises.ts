import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { makeCreditCode } from '@/domain/credit-code'

/** Cases an enterprise of the load world has at most. */
const CASES_EACH = 3
/** Serials of credit codes from here on belong to the load world. */
const FIRST_SERIAL = 600_000

/**
 * Gives the copied cases enterprises of their own, copies under invented credit codes, so that an enterprise has a few
 * cases and not hundreds. Expects the temporary table `grown`; sets its column `enterprise_id`.
 */
export const growEnterprises = async (db: Db): Promise<void> => {
  const found = await db.execute<{ id: string; like_id: string; no: number }>(sql`
    select m.id, a.enterprise_id as like_id, (row_number() over (partition by a.enterprise_id order by m.n))::int as no
    from grown m join application a on a.id = m.template order by a.enterprise_id, m.n`)
  const [known] = (await db.execute<{ n: number }>(sql`select count(*)::int as n from enterprise`)).rows
  const first = FIRST_SERIAL + (known?.n ?? 0)
  const firms = new Map<string, { like: string; name: string; code: string }>()
  const cases = found.rows.map(({ id, like_id: like, no }) => {
    const part = Math.floor((no - 1) / CASES_EACH)
    const firm = firms.get(`${like}|${part}`) ?? {
      like,
      name: `（${first - FIRST_SERIAL}·${part + 1}）`,
      code: makeCreditCode('91500000', first + firms.size),
    }
    firms.set(`${like}|${part}`, firm)
    return { id, code: firm.code }
  })
  await db.execute(sql`
    with made as (
      insert into enterprise (credit_code, name, name_en, area_id, industry_id, legal_representative, address, profile, created_at)
      select r.code, e.name || r.name, e.name_en, e.area_id, e.industry_id, e.legal_representative || r.name, e.address, e.profile, e.created_at
      from jsonb_to_recordset(${JSON.stringify([...firms.values()])}::jsonb) as r("like" uuid, name text, code text) join enterprise e on e.id = r."like"
      returning id, credit_code
    )
    update grown m set enterprise_id = made.id
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as r(id uuid, code text) join made on made.credit_code = r.code
    where m.id = r.id`)
}
