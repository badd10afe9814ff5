import { CHANNEL_DESCRIPTORS } from './descriptors.js';
import type { ChannelDescriptor } from './descriptors.js';

export type Channel = keyof typeof CHANNEL_DESCRIPTORS;

export const CHANNELS = Object.keys(CHANNEL_DESCRIPTORS) as readonly Channel[];

const DESCRIPTORS: Readonly<Record<Channel, ChannelDescriptor>> = CHANNEL_DESCRIPTORS;

/** A table with one entry for each channel. */
export const byChannel = <T>(
  createValue: (channel: Channel, index: number) => T,
): Readonly<Record<Channel, T>> =>
  Object.fromEntries(CHANNELS.map((channel, index) => [channel, createValue(channel, index)])) as Record<
    Channel,
    T
  >;

export const getChannel = (channel: Channel): ChannelDescriptor => DESCRIPTORS[channel];

/** Whether a contact of the channel can be short: see {@link ChannelDescriptor.isLive}. */
export const isLive = (channel: Channel): boolean => DESCRIPTORS[channel].isLive;

export const isChannel = (name: string): name is Channel => Object.hasOwn(DESCRIPTORS, name);
