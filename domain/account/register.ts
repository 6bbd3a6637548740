import { z } from 'zod'
import { isArea } from '../areas'
import { CreditCode } from '../credit-code'
import { isIndustry } from '../fields'
import { MEMBER_ROLES } from '../people/roles'
import { carriedStart } from '../register/carry'
import { Email, Id, Line, NeededLine, PersonName, Phone, Version } from './fields'
import { NewPassword } from './password-field'

const AreaId = z.string().refine(isArea, { error: 'area' })

/** Registration of an enterprise: its code, its name and place, and the person who will own the account. */
export const Register = z.strictObject({
  creditCode: CreditCode,
  enterpriseName: NeededLine(120),
  areaId: AreaId,
  name: PersonName,
  email: Email,
  phone: Phone,
  password: NewPassword,
  agree: z.literal('yes', { error: 'agree' }),
  /** Where to go on afterwards: an application begun with a self-check; any other address is dropped. */
  to: z
    .unknown()
    .optional()
    .transform(to => carriedStart(to) ?? undefined),
})

/** A division of GB/T 4754-2017 such as C36; empty when not chosen. */
const IndustryId = z.string().refine(text => text === '' || isIndustry(text), { error: 'industry' })

const Year = z.string().regex(/^(?:|(?:18|19|20)\d{2})$/, { error: 'year' })
const Site = z
  .string()
  .max(200, { error: 'too_long' })
  .refine(text => text === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text), { error: 'site' })

/** Facts beside the registered ones; printed nowhere public. */
export const EnterpriseFacts = z.strictObject({
  founded: Year,
  employees: z.string().regex(/^(?:|\d{1,7})$/, { error: 'number' }),
  website: Site,
  contact: Line(60),
  contactPhone: Phone,
  introduction: z.string().trim().max(600, { error: 'too_long' }),
})

export const SaveEnterpriseProfile = z.strictObject({
  enterpriseId: Id,
  version: Version,
  name: NeededLine(120),
  nameEn: Line(200),
  areaId: AreaId,
  industryId: IndustryId,
  legalRepresentative: Line(60),
  address: Line(200),
  profile: EnterpriseFacts,
})

const MemberRoleName = z.enum(MEMBER_ROLES, { error: 'role' })
export const InviteMember = z.strictObject({ enterpriseId: Id, email: Email, role: MemberRoleName })
export const ChangeMemberRole = z.strictObject({
  enterpriseId: Id,
  personId: Id,
  roles: z.array(MemberRoleName).min(1, { error: 'role' }).max(4),
})
export const RemoveMember = z.strictObject({ enterpriseId: Id, personId: Id })
export const CancelInvite = z.strictObject({ enterpriseId: Id, invitationId: Id })
