import { accept, yesNo } from '../field-kinds'
import { section } from '../section'

/** What the enterprise promises and allows; consents are asked one by one (个人信息保护法 25, 29). */
export const commitments = section({
  id: 'commitments',
  group: 'signing',
  parts: [
    { id: 'promises', fields: ['isTruthful', 'isCompliant', 'consentsToPublish'] },
    { id: 'consents', fields: ['consentsToSharing', 'consentsToOfficerData', 'consentsToContact'] },
  ],
  fields: {
    isTruthful: accept(),
    isCompliant: accept(),
    consentsToPublish: accept(),
    /** Data other departments hold are fetched, not asked for again. */
    consentsToSharing: accept(),
    /** The chief quality officer has separately agreed to the handling of their data. */
    consentsToOfficerData: accept(),
    /** Whether a service telephone may stand on the public page; no is as good an answer. */
    consentsToContact: yesNo(),
  },
})
