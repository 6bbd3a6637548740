/** Everyone who may come to an address, as the case behind it sees them. */
export const COMERS = [
  'public',
  'owner',
  'editor',
  'signer',
  'viewer',
  'otherOwner',
  'officer',
  'ownDistrict',
  'otherDistrict',
  'expert',
  'otherExpert',
  'inspector',
  'otherInspector',
  'committee',
  'chair',
  'admin',
  'auditor',
] as const
export type Comer = (typeof COMERS)[number]

/** Ids of planted things that addresses name. */
export type Things = {
  caseId: string
  enterpriseId: string
  vaultItemId: string
  evidenceId: string
  number: string
  noticeId: string
  noticeItem: string
  findingId: string
  objectionId: string
  personId: string
  expertId: string
  drawId: string
  poolId: string
  roundId: string
  scheme: string
}

/** Something for each comer. */
export const forComers = <T>(of: (comer: Comer) => T): Record<Comer, T> => ({
  public: of('public'),
  owner: of('owner'),
  editor: of('editor'),
  signer: of('signer'),
  viewer: of('viewer'),
  otherOwner: of('otherOwner'),
  officer: of('officer'),
  ownDistrict: of('ownDistrict'),
  otherDistrict: of('otherDistrict'),
  expert: of('expert'),
  otherExpert: of('otherExpert'),
  inspector: of('inspector'),
  otherInspector: of('otherInspector'),
  committee: of('committee'),
  chair: of('chair'),
  admin: of('admin'),
  auditor: of('auditor'),
})

/** No things at all, to see the shape of an address. */
export const NO_THINGS: Things = {
  caseId: '',
  enterpriseId: '',
  vaultItemId: '',
  evidenceId: '',
  number: '',
  noticeId: '',
  noticeItem: '',
  findingId: '',
  objectionId: '',
  personId: '',
  expertId: '',
  drawId: '',
  poolId: '',
  roundId: '',
  scheme: '',
}
