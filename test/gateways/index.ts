import type { SimulatedAccount } from './account';
import type { Dialect } from './dialect';
import { evolutionDialect, evolutionTraits } from './evolutionServer';
import { startGateway } from './gatewayServer';
import { plugChatDialect, plugChatTraits } from './plugChatServer';
import { sampleAccount } from './sampleAccount';
import type { GatewayBehaviour, SimulatedGateway } from './simulatedGateway';
import type { GatewayTraits } from './traits';
import { whatsGateDialect, whatsGateTraits, type UnauthorizedStatus } from './whatsGateServer';
import { Z_API_CLIENT_TOKEN, zApiDialect, zApiTraits } from './zApiServer';

export { activeChat, isMuted, plainChat } from './account';
export type {
	SimulatedAccount,
	SimulatedChat,
	SimulatedGroup,
	SimulatedNote,
	SimulatedParticipant,
} from './account';
export type { ListBehaviour } from './chatPages';
export type { Fault } from './faults';
export { manyChats } from './manyChats';
export { picture, startPictureServer, type PictureServer } from './pictureServer';
export type { PictureAnswer } from './pictureDelivery';
export { peopleWithTwoNumbers } from './peopleWithTwoNumbers';
export type { RecordedRequest } from './recordedRequest';
export { realAccount } from './realAccount';
export { sampleAccount } from './sampleAccount';
export { PICTURE_KINDS, SAMPLE_PICTURES } from './samplePictures';
export type { SimulatedGateway } from './simulatedGateway';
export type { GatewayTraits } from './traits';

/** Every simulated gateway, in the order users see them. */
export const GATEWAY_NAMES = ['evolution', 'plugChat', 'whatsGate', 'zApi'] as const;

/** What is each provider's own, also before its simulator runs. */
export const TRAITS: Readonly<Record<SimulatedGateway['name'], GatewayTraits>> = {
	evolution: evolutionTraits,
	plugChat: plugChatTraits,
	whatsGate: whatsGateTraits,
	zApi: zApiTraits,
};

/** All gateways over one account. */
export type SimulatedGateways = Record<SimulatedGateway['name'], SimulatedGateway> & {
	/** Stops all of them. */
	stop(): Promise<void>;
};

/** What to start them with. */
export interface GatewaysOptions {
	/** The sample account unless given. */
	account?: SimulatedAccount;
	/** 127.0.0.1 unless given. */
	host?: string;
	/** A free port for each that isn't given. */
	ports?: Partial<Record<SimulatedGateway['name'], number>>;
	/** Null: the Z-API account never switched its Client-Token on. */
	zApiClientToken?: string | null;
	/** How WhatsGate answers a wrong key: 500 unless given. */
	whatsGateUnauthorizedStatus?: UnauthorizedStatus;
	/** How all of them answer, also after a reset. */
	behaviour?: GatewayBehaviour;
	/** The clock by which a mute runs out. */
	now?: () => Date;
}

/** Starts all gateways; when one can't start, none is left running. */
export async function startGateways(options: GatewaysOptions = {}): Promise<SimulatedGateways> {
	const { account = sampleAccount(), host = '127.0.0.1', ports = {} } = options;
	const { zApiClientToken = Z_API_CLIENT_TOKEN, whatsGateUnauthorizedStatus = 500 } = options;
	const { now = () => new Date(), behaviour = {} } = options;

	const started: SimulatedGateway[] = [];
	const stop = async () => {
		await Promise.all(started.map(async (gateway) => await gateway.stop()));
	};
	const start = async (dialect: Dialect, port = 0) => {
		const gateway = await startGateway(dialect, account, { host, port }, behaviour);
		started.push(gateway);
		return gateway;
	};

	try {
		return {
			evolution: await start(evolutionDialect(), ports.evolution),
			plugChat: await start(plugChatDialect(now), ports.plugChat),
			zApi: await start(zApiDialect(zApiClientToken, now), ports.zApi),
			whatsGate: await start(whatsGateDialect(whatsGateUnauthorizedStatus, now), ports.whatsGate),
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
