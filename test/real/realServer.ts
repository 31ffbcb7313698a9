/** The server that somebody runs, as the environment names it. */
export type RealServer = { url: string; instance: string; key: string };

const { EVOLUTION_URL = '', EVOLUTION_INSTANCE = '', EVOLUTION_KEY = '' } = process.env;

/** Null where the environment doesn't name one. */
export const REAL_SERVER: RealServer | null =
	EVOLUTION_URL === '' || EVOLUTION_INSTANCE === '' || EVOLUTION_KEY === ''
		? null
		: { url: EVOLUTION_URL, instance: EVOLUTION_INSTANCE, key: EVOLUTION_KEY };

/** An invite of which the group may be read, where one is given. */
export const REAL_INVITE = process.env.EVOLUTION_INVITE ?? '';
