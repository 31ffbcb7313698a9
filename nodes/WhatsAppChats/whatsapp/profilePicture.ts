import { toText, toIsoTime } from './coerce';

/** A chat's picture: its address, and the moment from which WhatsApp no longer serves it. */
export type ProfilePicture = {
	profilePictureUrl: string | null;
	profilePictureExpiresAt: string | null;
};

/**
 * Reads the address of a profile picture. WhatsApp writes the end of its life into the address: the
 * query parameter `oe` is a Unix time in hexadecimal digits.
 */
export function readProfilePicture(value: unknown): ProfilePicture {
	const url = toText(value)?.trim() ?? '';
	if (!/^https?:\/\//i.test(url)) return { profilePictureUrl: null, profilePictureExpiresAt: null };
	const expiry = /[?&]oe=([0-9a-f]{1,10})(?:[&#]|$)/i.exec(url)?.[1];
	return {
		profilePictureUrl: url,
		profilePictureExpiresAt: expiry === undefined ? null : toIsoTime(parseInt(expiry, 16)),
	};
}
