// Runs once, on an empty volume. The application can read and write only its own database.
db.getSiblingDB('artist-agent').createUser({
    user: 'artist_agent',
    pwd: require('fs').readFileSync('/run/secrets/mongodb-application', 'utf8').trim(),
    roles: ['readWrite'],
});
