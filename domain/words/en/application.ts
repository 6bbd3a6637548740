import type zh from '../zh-CN/application'

const words: typeof zh = {}

export default words
