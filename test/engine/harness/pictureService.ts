import {
	activeChat,
	startPictureServer,
	type PictureServer,
	type SimulatedAccount,
	type SimulatedChat,
} from '../../gateways';
import { redirectPictureRequests } from './pictureRedirect';

/** Lets a simulated picture service answer for WhatsApp's, for one test file. */
export function usePictureService(): () => PictureServer {
	let server: PictureServer;
	let restore = () => {};
	beforeAll(async () => {
		server = await startPictureServer();
		restore = redirectPictureRequests(server.origin);
	});
	afterEach(() => server.reset());
	afterAll(async () => {
		restore();
		await server.stop();
	});
	return () => server;
}

/** An account of those chats, in that order. */
export function accountOf(chats: SimulatedChat[]): SimulatedAccount {
	return { chats, inviteOnlyGroups: [], phoneConnected: true };
}

/** One person after another, whose pictures stand at those addresses. */
export function people(pictureUrls: Array<string | undefined>): SimulatedChat[] {
	return pictureUrls.map((pictureUrl, index) =>
		activeChat(phoneOf(index) + '@c.us', { ...(pictureUrl !== undefined && { pictureUrl }) }),
	);
}

/** The phone number of the person at that place. */
export function phoneOf(index: number): string {
	return `55119999${String(index).padStart(5, '0')}`;
}

/** Where WhatsApp has a picture; its link lasts until 1 January 2100. */
export function pictureUrl(file: string): string {
	return `https://pps.whatsapp.net/v/t61.24694-24/${file}?ccb=11-4&oh=01_Q5Aa&oe=F4865700`;
}

/** The path of that picture. */
export function picturePath(file: string): string {
	return `/v/t61.24694-24/${file}`;
}
