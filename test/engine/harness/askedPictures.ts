import { accountOf, people, usePictureService } from './pictureService';
import { useSetup } from './setup';

/** Where Z-API is asked for a picture that its list doesn't have. */
export const PICTURE_ENDPOINT = '/profile-picture';

/** An engine with gateways and a picture service, and what the tests of pictures that are asked for need. */
export function useAskedPictures() {
	const setup = useSetup({ account: accountOf([]) });
	const service = usePictureService();
	const zApi = () => setup().gateways.zApi;
	/** The chats whose pictures were asked for, as Z-API writes them. */
	const asked = () =>
		zApi()
			.requests.filter(({ path }) => path.endsWith(PICTURE_ENDPOINT))
			.map(({ query }) => query.phone);
	/** Z-API as it is seen in the field: no list has pictures. */
	const given = (urls: Array<string | undefined>) => {
		zApi().account.chats = people(urls);
		zApi().behaviour.picturesInList = false;
	};
	return { setup, service, zApi, asked, given };
}

/** Get Chats with all fields of all chats, and their pictures. */
export function getChatsWithPictures(options = {}) {
	return {
		operation: 'getChats',
		returnAll: true,
		simple: false,
		options: { downloadPictures: true, ...options },
	};
}
