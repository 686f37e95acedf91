/** Talking to the server on this machine: JSON both ways, problems as diagnostics. */

import type { Diagnostic, Problems, Progress, Sheet } from "../types";

/** What the server found wrong, or that it cannot be reached. */
export class Refused extends Error {
  constructor(
    readonly problems: Diagnostic[],
    readonly gone = false,
  ) {
    super(problems.map((each) => each.message).join("; "));
  }
}

const TAB = Math.random().toString(36).slice(2);

const GONE: Diagnostic = {
  code: "gone",
  message: "The program behind this page does not answer.",
  place: null,
  hint: "Start `sayso serve` again and open the address it prints. What you see here stays as it is.",
};

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { "X-Tab": TAB, ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refused([GONE], true);
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response: Response): Promise<Refused> {
  try {
    const { problems } = (await response.json()) as Problems;
    return new Refused(problems, problems.some((each) => each.code === "no-token"));
  } catch {
    return new Refused([{ ...GONE, message: `The server answered ${response.status}.` }]);
  }
}

export async function fetchJson<T>(path: string): Promise<T> {
  return (await send(path, {})).json() as Promise<T>;
}

export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { method: "POST", body: JSON.stringify(body), signal });
  return response.json() as Promise<T>;
}

/** Post and get a file back, with the name that the server gives it. */
export async function postForFile(path: string, body: unknown): Promise<{ name: string; blob: Blob }> {
  const response = await send(path, { method: "POST", body: JSON.stringify(body) });
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  return { name: named?.[1] ?? "sayso", blob: await response.blob() };
}

/** Send a report to be read; `tell` hears of each stage, the new case comes back. */
export async function postReport(
  content: Blob | string,
  name: string,
  tell: (progress: Progress) => void,
): Promise<Sheet> {
  const path = `/api/read?name=${encodeURIComponent(name)}`;
  const response = await send(path, { method: "POST", body: content });
  for await (const line of lines(response)) {
    const record = JSON.parse(line) as Progress | Sheet | Problems;
    if ("problems" in record) throw new Refused(record.problems);
    if ("share" in record) tell(record);
    else return record;
  }
  throw new Refused([GONE], true);
}

async function* lines(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (value ?? "")).split("\n");
    rest = parts.pop() ?? "";
    yield* parts.filter(Boolean);
    if (done) break;
  }
  if (rest) yield rest;
}
