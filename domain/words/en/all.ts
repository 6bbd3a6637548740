import account from './account'
import admin from './admin'
import application from './application'
import board from './board'
import bulk from './bulk'
import burden from './burden'
import calibration from './calibration'
import caseWords from './case'
import collab from './collab'
import conflict from './conflict'
import content from './content'
import crossCheck from './cross-check'
import decision from './decision'
import desk from './desk'
import draw from './draw'
import evidence from './evidence'

import expertRecord from './expert-record'

import feedback from './feedback'

import forecast from './forecast'
import guide from './guide'
import help from './help'
import hub from './hub'
import indicators from './indicators'
import limits from './limits'
import live from './live'
import mail from './mail'
import office from './office'
import palette from './palette'
import publicWords from './public'
import refusal from './refusal'
import renewal from './renewal'
import scoring from './scoring'
import sealing from './sealing'
import sees from './sees'
import selfScore from './self-score'
import severity from './severity'
import sheetImport from './sheet-import'
import shell from './shell'
import surveillance from './surveillance'
import ui from './ui'
import upload from './upload'
import vault from './vault'
import veto from './veto'
import viewer from './viewer'
import views from './views'
import visit from './visit'
import workflow from './workflow'

/** Every word of the product in this language, by namespace. */
export const words = {
  account,
  admin,
  application,
  board,
  bulk,
  burden,
  case: caseWords,
  collab,
  conflict,
  content,
  crossCheck,
  decision,
  desk,
  draw,
  feedback,
  forecast,
  evidence,
  expertRecord,
  guide,
  help,
  hub,
  indicators,
  limits,
  live,
  mail,
  office,
  palette,
  public: publicWords,
  refusal,
  renewal,
  calibration,
  scoring,
  sealing,
  sees,
  selfScore,
  severity,
  sheetImport,
  shell,
  surveillance,
  ui,
  veto,
  viewer,
  upload,
  vault,
  views,
  visit,
  workflow,
}
