import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { Problem } from '../problems/problem.js';

/** The largest body accepted, in bytes: a contract version with thousands of prices or table dates. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Parses a body as JSON. Bodies arrive as text, so that invalid JSON is distinguished from another content type: a
 * form on a foreign page can post text to a local address without permission, but not `application/json`.
 */
@Injectable()
export class JsonBodyPipe implements PipeTransform<unknown, unknown> {
  transform(body: unknown): unknown {
    if (typeof body !== 'string')
      throw new Problem('not-json-type', 'Send one JSON object with Content-Type: application/json');
    try {
      return JSON.parse(body);
    } catch (error) {
      throw new Problem('not-json', error instanceof Error ? error.message : String(error));
    }
  }
}
