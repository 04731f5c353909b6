-- Each statement as one narrow row. `$BASE` and `$VERBS` are what our names and the verbs' begin with; `$ROWS` reads the source.
INSERT INTO events
WITH rows AS ($ROWS),
checked AS (
  SELECT n, raw, json_valid(raw) AS valid FROM rows WHERE trim(raw, E' \r\n\t') <> ''
),
opened AS (
  SELECT n, valid, unnest(CASE
    WHEN valid AND json_type(raw) = 'OBJECT' AND json_type(raw, '$.statements') = 'ARRAY' THEN json_extract(raw, '$.statements[*]')
    ELSE [CASE WHEN valid THEN raw::JSON END]
  END) AS one
  FROM checked
),
read AS (
  SELECT n, valid, one, from_json(CASE WHEN valid THEN one ELSE '{}' END, '{
    "id": "VARCHAR", "timestamp": "VARCHAR", "stored": "VARCHAR",
    "actor": {"name": "VARCHAR", "mbox": "VARCHAR", "mbox_sha1sum": "VARCHAR", "openid": "VARCHAR",
              "account": {"homePage": "VARCHAR", "name": "VARCHAR"}},
    "verb": {"id": "VARCHAR"},
    "object": {"id": "VARCHAR"},
    "result": {"response": "VARCHAR", "success": "BOOLEAN", "extensions": {
      "$BASE/extension/path-code": "VARCHAR", "$BASE/extension/ending": "VARCHAR", "$BASE/extension/record-code": "VARCHAR",
      "$PROGRESS": "DOUBLE"}},
    "context": {"contextActivities": {"category": [{"id": "VARCHAR"}]}}
  }') AS s
  FROM opened
),
told AS (
  SELECT *,
    coalesce(s.actor.account.homePage || ' ' || s.actor.account.name, sha1(s.actor.mbox), lower(s.actor.mbox_sha1sum), s.actor.openid) AS person,
    coalesce(try_cast(s.timestamp AS TIMESTAMPTZ), try_cast(s.stored AS TIMESTAMPTZ)) AS moment
  FROM read
)
SELECT
  n,
  CASE WHEN s.id IS NULL THEN NULL ELSE md5_number(lower(s.id)) END AS sid,
  hash(person) AS who,
  CASE WHEN $NAMES THEN coalesce(s.actor.name, s.actor.account.name, replace(s.actor.mbox, 'mailto:', ''), 'without a name') END AS name,
  coalesce(epoch_ms(moment), 0) AS ms,
  CASE WHEN starts_with(s.verb.id, '$VERBS') THEN s.verb.id[length('$VERBS') + 1:] ELSE '' END AS verb,
  CASE WHEN s.verb.id = '$VERBSvoided' THEN md5_number(lower(s.object.id)) END AS target,
  CASE WHEN starts_with(s.object.id, '$BASE/quiz/') THEN split_part(s.object.id[length('$BASE/quiz/') + 1:], '/', 1) END AS quiz,
  CASE WHEN starts_with(s.object.id, '$BASE/quiz/') THEN split_part(s.object.id[length('$BASE/quiz/') + 1:], '/', 2) END AS line,
  s.result.response[:400] AS response,
  s.result.success AS success,
  upper(s.result.extensions."$BASE/extension/path-code") AS path,
  s.result.extensions."$BASE/extension/ending" AS ending,
  s.result.extensions."$BASE/extension/record-code" AS record,
  s.result.extensions."$PROGRESS" AS progress,
  coalesce(starts_with(s.object.id, '$BASE/'), false)
    OR coalesce(len(list_filter(s.context.contextActivities.category, lambda category: starts_with(category.id, '$BASE/profile/'))) > 0, false) AS ours,
  CASE
    WHEN NOT valid THEN 'this is no JSON'
    WHEN json_type(one) IS DISTINCT FROM 'OBJECT' THEN 'a statement is an object, and this is none'
    WHEN s.verb.id IS NULL THEN 'this statement has no verb'
    WHEN s.object.id IS NULL THEN 'this statement has no object with an id'
    WHEN person IS NULL THEN 'this statement has no actor with an account, mbox, mbox_sha1sum or openid'
    WHEN moment IS NULL AND coalesce(s.timestamp, s.stored) IS NOT NULL THEN 'this statement has a time that cannot be read'
  END AS fault
FROM told
