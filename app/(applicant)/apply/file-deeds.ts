import { endEvidenceUse, removeEvidence, saveEvidenceDetails, useEvidence } from './actions'
import { keepInVault } from './vault/actions'

/** What may be done to the files of an application, wherever they are listed. */
export const fileDeeds = {
  remove: removeEvidence,
  use: useEvidence,
  endUse: endEvidenceUse,
  saveDetails: saveEvidenceDetails,
  keep: keepInVault,
}
