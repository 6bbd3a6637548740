import {
  RemoveView,
  RenameView,
  RestoreView,
  SaveDeskSettings,
  SaveView,
  SetDefaultView,
} from '@/domain/board/saved-views'
import { removeView } from '@/services/board-views/remove'
import { renameView } from '@/services/board-views/rename'
import { restoreView } from '@/services/board-views/restore'
import { saveView } from '@/services/board-views/save'
import { saveDeskSettings } from '@/services/board-views/save-settings'
import { setDefaultView } from '@/services/board-views/set-default'
import { door } from '../door'

export const deskDoors = {
  'save-view': door(SaveView, saveView),
  'rename-view': door(RenameView, renameView),
  'remove-view': door(RemoveView, removeView),
  'restore-view': door(RestoreView, restoreView),
  'set-default-view': door(SetDefaultView, setDefaultView),
  'save-desk-settings': door(SaveDeskSettings, saveDeskSettings),
}
