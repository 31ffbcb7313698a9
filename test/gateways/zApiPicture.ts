import type { SimulatedChat } from './account';

/**
 * The answer of `GET /profile-picture` on Z-API. No document says what stands there without a picture:
 * groups get a link of null, persons none at all, and so does a number that the account has no chat with.
 */
export function zApiPicture(chat: SimulatedChat | undefined): { link?: string | null } {
	if (chat?.pictureUrl !== undefined) return { link: chat.pictureUrl };
	return chat?.group === undefined ? {} : { link: null };
}
