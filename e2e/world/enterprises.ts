import type { SampleName } from '@/domain/application/sample-names'
import { makeCreditCode } from '@/domain/credit-code'
import { insertEnterprise, insertRegistryEntry } from '@/services/seed/insert'
import { type People, type Persona, plantMember } from './people'
import { inventedName } from './people-data'

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
  people: People,
  at: Date,
  name: SampleName,
  serial: number,
  account: string | null,
): Promise<Firm> => {
  const creditCode = makeCreditCode('91500000', 20_000 + serial)
  const id = await insertEnterprise({
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
  await insertRegistryEntry({
    creditCode,
    name: name.enterpriseZh,
    legalRepresentative: inventedName(900 + serial),
    founded: `${1990 + (serial % 25)}-0${1 + (serial % 9)}-1${serial % 10}`,
    areaId: name.areaId,
    address: '重庆市演示路 1 号',
    industryId: name.industry,
    asOf: at.toISOString().slice(0, 10),
  })
  const member = (role: 'owner' | 'editor' | 'signer', title: string) =>
    plantMember(
      people,
      at,
      id,
      role,
      account ? { key: `${account}-${role}`, note: `${name.enterpriseZh}${title}` } : null,
    )
  return {
    id,
    name,
    creditCode,
    owner: await member('owner', '负责人'),
    editor: await member('editor', '填报人'),
    signer: await member('signer', '签署人'),
  }
}
