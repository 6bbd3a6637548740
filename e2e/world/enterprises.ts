import type { Db } from '@/db/client'
import { enterprise } from '@/db/schema/enterprise'
import type { SampleName } from '@/domain/application/sample-names'
import { makeCreditCode } from '@/domain/credit-code'
import { inventedName } from './people-data'
import { type People, type Persona, plantMember } from './people'

/** An enterprise of the world with those who act for it. */
export type Firm = {
  id: string
  name: SampleName
  creditCode: string
  owner: Persona
  editor: Persona
  signer: Persona
}

/** Plants an enterprise with an owner, an editor and a signer; `account` gives them addresses to sign in with. */
export const plantFirm = async (
  db: Db,
  people: People,
  at: Date,
  name: SampleName,
  serial: number,
  account: string | null,
): Promise<Firm> => {
  const creditCode = makeCreditCode('91500000', 20_000 + serial)
  const [row] = await db
    .insert(enterprise)
    .values({
      creditCode,
      name: name.enterpriseZh,
      nameEn: name.enterpriseEn,
      areaId: name.areaId,
      industryId: name.industry,
      legalRepresentative: inventedName(900 + serial),
      address: '重庆市演示路 1 号',
      profile: {},
      createdAt: at,
    })
    .returning({ id: enterprise.id })
  if (!row) throw new Error('no enterprise')
  const member = (role: 'owner' | 'editor' | 'signer', title: string) =>
    plantMember(
      db,
      people,
      at,
      row.id,
      role,
      account ? { key: `${account}-${role}`, note: `${name.enterpriseZh}${title}` } : null,
    )
  return {
    id: row.id,
    name,
    creditCode,
    owner: await member('owner', '负责人'),
    editor: await member('editor', '填报人'),
    signer: await member('signer', '签署人'),
  }
}
