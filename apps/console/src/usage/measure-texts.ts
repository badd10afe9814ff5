import { CHANNELS, getChannel, isLive } from '#usage';

/** Descriptions of figures that depend on the channels. */
const LIVE = CHANNELS.filter(isLive).join(', ');
const WRITTEN = CHANNELS.filter((channel) => getChannel(channel).timing.talk === 'activeMs').join(', ');

export const SHORT_CONTACTS = `Contacts of a live channel (${LIVE}) handled for less than the contract’s threshold`;

export const TALK_TIME = `Talk; active time of channels without talk (${WRITTEN})`;
