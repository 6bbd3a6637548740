import { ConfirmCarried, StartRenewal } from '@/domain/renewal/deeds'
import {
  KeepInVault,
  RestoreVaultVersion,
  SaveVaultItem,
  TakeVaultFile,
  TakeVaultRecord,
  VaultItemAt,
} from '@/domain/vault/deeds'
import { confirmCarried } from '@/services/renewal/confirm'
import { startRenewal } from '@/services/renewal/start'
import { archiveVaultItem, restoreVaultItem } from '@/services/vault/archive'
import { keepInVault } from '@/services/vault/keep-file'
import { takeVaultFile } from '@/services/vault/put-file'
import { takeVaultRecord } from '@/services/vault/put-record'
import { restoreVaultVersion } from '@/services/vault/restore-version'
import { saveVaultItem } from '@/services/vault/save-item'
import { door } from '../door'

/** Doors of the vault, by action name. */
export const vaultDoors = {
  'start-renewal': door(StartRenewal, startRenewal),
  'confirm-carried': door(ConfirmCarried, confirmCarried),
  'save-vault-item': door(SaveVaultItem, saveVaultItem),
  'archive-vault-item': door(VaultItemAt, archiveVaultItem),
  'restore-vault-item': door(VaultItemAt, restoreVaultItem),
  'restore-vault-version': door(RestoreVaultVersion, restoreVaultVersion),
  'take-vault-file': door(TakeVaultFile, takeVaultFile),
  'take-vault-record': door(TakeVaultRecord, takeVaultRecord),
  'keep-in-vault': door(KeepInVault, keepInVault),
}
